import { type DynamicModule, Module } from '@nestjs/common';
import { CustodyModule } from '#custody';
import { ReferenceCopyModule, referenceTopics } from '#reference-copy';
import { RuntimeModule } from '#service-runtime';
import { AccountDesk } from './accounts/account-desk.js';
import { IDENTITY_CONFIG, type IdentityConfig } from './config.js';
import { TakeInDoorRecords } from './door-records/take-in-door-records.js';
import { SigningKeys } from './keys/signing-keys.js';
import { RecordOperatorsActs } from './operators-acts/record-operators-acts.js';
import { Sessions } from './sessions/sessions.js';
import { TokenIssuer } from './sessions/token-issuer.js';
import { ChangePasswordController } from './use-cases/change-password/change-password.controller.js';
import { ChangePassword } from './use-cases/change-password/change-password.js';
import { DisplayLinks } from './display-links/display-links.js';
import { ListDisplayLinksController } from './use-cases/list-display-links/list-display-links.controller.js';
import { MakeDisplayLinkController } from './use-cases/make-display-link/make-display-link.controller.js';
import { OpenDisplayController } from './use-cases/open-display/open-display.controller.js';
import { WithdrawDisplayLinkController } from './use-cases/withdraw-display-link/withdraw-display-link.controller.js';
import { LockAccountController } from './use-cases/lock-account/lock-account.controller.js';
import { MakeAccountController } from './use-cases/make-account/make-account.controller.js';
import { QueryAccountsController } from './use-cases/query-accounts/query-accounts.controller.js';
import { ReadKeysController } from './use-cases/read-keys/read-keys.controller.js';
import { ReadMeController } from './use-cases/read-me/read-me.controller.js';
import { RefreshController } from './use-cases/refresh/refresh.controller.js';
import { RevokeSessionsController } from './use-cases/revoke-sessions/revoke-sessions.controller.js';
import { SetOneTimePasswordController } from './use-cases/set-one-time-password/set-one-time-password.controller.js';
import { SignInController } from './use-cases/sign-in/sign-in.controller.js';
import { SignIn } from './use-cases/sign-in/sign-in.js';
import { SignInLimit } from './use-cases/sign-in/sign-in-limit.js';
import { SignOutController } from './use-cases/sign-out/sign-out.controller.js';

/** 身份: credentials, sign-in, tokens and their public keys. What a person may do comes from the registry's posts. */
@Module({})
export class IdentityModule {}

export const identityModule = (config: IdentityConfig): DynamicModule => ({
  module: IdentityModule,
  imports: [
    RuntimeModule.forDataService(config, { topics: referenceTopics('posts') }),
    CustodyModule.forCommands(),
    ReferenceCopyModule.forRoot('posts'),
  ],
  controllers: [
    SignInController,
    RefreshController,
    SignOutController,
    ReadMeController,
    RevokeSessionsController,
    LockAccountController,
    MakeAccountController,
    SetOneTimePasswordController,
    ChangePasswordController,
    QueryAccountsController,
    ReadKeysController,
    MakeDisplayLinkController,
    ListDisplayLinksController,
    WithdrawDisplayLinkController,
    OpenDisplayController,
  ],
  providers: [
    { provide: IDENTITY_CONFIG, useValue: config },
    SigningKeys,
    TokenIssuer,
    Sessions,
    DisplayLinks,
    SignIn,
    SignInLimit,
    AccountDesk,
    ChangePassword,
    TakeInDoorRecords,
    RecordOperatorsActs,
  ],
});
