import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '#access';
import { Answers, publicKeys } from '#endpoint';
import type { JWK } from 'jose';
import { SigningKeys } from '../../keys/signing-keys.js';

@Controller('.well-known/jwks.json')
export class ReadKeysController {
  constructor(private readonly keys: SigningKeys) {}

  /** The public keys that access tokens are verified with (RFC 7517). Public: they are meant for everybody. */
  @Get()
  @Header('Cache-Control', 'public, max-age=60')
  @Public()
  @Answers(200, publicKeys)
  read(): Promise<{ keys: JWK[] }> {
    return this.keys.published();
  }
}
