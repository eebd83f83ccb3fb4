import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '#access';
import { Answers, publicKeys } from '#endpoint';
import type { JWK } from 'jose';
import { SigningKeys } from '../../keys/signing-keys.js';

@Controller('.well-known/jwks.json')
export class ReadKeysController {
  constructor(private readonly keys: SigningKeys) {}

  /** The keys by which a receipt is verified (RFC 7517). Public: they are public keys, and services come without a sign-in. */
  @Get()
  @Public()
  @Answers(200, publicKeys)
  @Header('Cache-Control', 'public, max-age=60')
  read(): Promise<{ keys: JWK[] }> {
    return this.keys.published();
  }
}
