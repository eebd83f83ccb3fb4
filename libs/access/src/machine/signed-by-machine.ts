import { applyDecorators } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { Refuses } from '#endpoint';
import { accessRefusals } from '../access.refusals.js';
import { IdentifiedBy } from '../identified-by.js';
import { Machines } from './machines.js';

const required = (name: string, description: string) => ApiHeader({ name, required: true, description });

/** An endpoint for another system that shares a secret with us and signs its requests ({@link Machines}). */
export const SignedByMachine = () =>
  applyDecorators(
    IdentifiedBy(Machines),
    Refuses(accessRefusals, 'ACCESS.SIGNATURE_INVALID', 'ACCESS.SIGNED_TOO_LONG_AGO', 'ACCESS.REPLAYED'),
    required('Machine-Key', 'The id of the shared secret'),
    required('Machine-Time', 'When it was signed: ISO 8601 in UTC, to five minutes'),
    required('Machine-Nonce', 'Made up anew for every request: 16 to 64 of A-Z a-z 0-9 _ -'),
    required(
      'Machine-Signature',
      'base64url(HMAC-SHA-256(secret, METHOD ⏎ path from here on, with its query ⏎ Machine-Time ⏎ Machine-Nonce ⏎ hex SHA-256 of the body))',
    ),
  );
