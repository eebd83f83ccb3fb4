import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { ifRoom } from './if-room.js';

const refused = { refusal: { code: 'EVIDENCE.NO_ROOM', status: 503, retryAfter: 60 } };

describe('writing to a disk', () => {
  it('that is full is refused for a while', () =>
    expect(ifRoom(writeFile('/dev/full', 'a photo'))).rejects.toMatchObject(refused));

  it('whose quota is used up is refused as well', () =>
    expect(ifRoom(Promise.reject(Object.assign(new Error('quota'), { code: 'EDQUOT' })))).rejects.toMatchObject(
      refused,
    ));

  it('that fails otherwise fails as it does', () =>
    expect(ifRoom(writeFile('/nonexistent/file', ''))).rejects.toMatchObject({ code: 'ENOENT' }));
});
