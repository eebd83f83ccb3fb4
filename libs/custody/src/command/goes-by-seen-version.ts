import { ApiHeader } from '@nestjs/swagger';

/** An endpoint that asks for the version that the sender saw, in `If-Match`; `description` says of what. */
export const GoesBySeenVersion = (description: string) =>
  ApiHeader({
    name: 'If-Match',
    required: true,
    description,
    schema: { type: 'string', pattern: '^"?\\d{1,9}"?$' },
  });
