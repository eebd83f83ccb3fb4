import { type DynamicModule, Module } from '@nestjs/common';
import { CustodyFollower, CustodyModule } from '#custody';
import { ErasableModule } from '#erasable';
import { ReferenceCopyModule, referenceTopics } from '#reference-copy';
import { RuntimeModule } from '#service-runtime';
import { CHANNELS } from './channels/channel.js';
import { channelsOf } from './channels/channels-of.js';
import { Deliver } from './delivering/deliver.js';
import { Deliveries } from './delivering/deliveries.js';
import { ForgetOldNotices } from './delivering/forget-old-notices.js';
import { notificationRules } from './domain/followed-incident.js';
import { readTemplates, TEMPLATES } from './domain/message.js';
import { Notices } from './notices/notices.js';
import { Tell } from './notices/tell.js';
import { Words } from './notices/words.js';
import { InboxHints } from './live/inbox-hints.js';
import { NOTIFICATION_CONFIG, type NotificationConfig } from './notification.config.js';
import { Contacts } from './persistence/contacts.js';
import { TellInspectorWhenInspectionAssigned } from './reactions/tell-inspector-when-inspection-assigned.reaction.js';
import { TellLeadUnitWhenIncidentReworked } from './reactions/tell-lead-unit-when-incident-reworked.reaction.js';
import { TellLeadUnitWhenIncidentUrged } from './reactions/tell-lead-unit-when-incident-urged.reaction.js';
import { TellLevelAboveWhenExtensionRequested } from './reactions/tell-level-above-when-extension-requested.reaction.js';
import { TellLevelAboveWhenSuspensionRequested } from './reactions/tell-level-above-when-suspension-requested.reaction.js';
import { TellWhoAskedWhenExtensionGiven } from './reactions/tell-who-asked-when-extension-given.reaction.js';
import { TellWhoAskedWhenExtensionDenied } from './reactions/tell-who-asked-when-extension-denied.reaction.js';
import { TellWhoAskedWhenIncidentSuspended } from './reactions/tell-who-asked-when-incident-suspended.reaction.js';
import { TellWhoAskedWhenSuspensionDenied } from './reactions/tell-who-asked-when-suspension-denied.reaction.js';
import { TellReporterWhenIncidentClosed } from './reactions/tell-reporter-when-incident-closed.reaction.js';
import { TellUnitsWhenIncidentDispatched } from './reactions/tell-units-when-incident-dispatched.reaction.js';
import { TellUnitsWhenReturnRuled } from './reactions/tell-units-when-return-ruled.reaction.js';
import { TellWorkerWhenVerificationRequested } from './reactions/tell-worker-when-verification-requested.reaction.js';
import { TellUnitsWhenIncidentReopened } from './reactions/tell-units-when-incident-reopened.reaction.js';
import { TellUnitWhenIncidentReminded } from './reactions/tell-unit-when-incident-reminded.reaction.js';
import { TellUnitAndChiefsWhenDeadlineBreached } from './reactions/tell-unit-and-chiefs-when-deadline-breached.reaction.js';
import { TellUnitAndChiefsWhenIncidentCarded } from './reactions/tell-unit-and-chiefs-when-incident-carded.reaction.js';
import { TellUnitAndChiefsWhenIncidentTelephoned } from './reactions/tell-unit-and-chiefs-when-incident-telephoned.reaction.js';
import { TellUnitWhenIncidentSupervised } from './reactions/tell-unit-when-incident-supervised.reaction.js';
import { TellWhoMayReopenWhenIncidentSurveyed } from './reactions/tell-who-may-reopen-when-incident-surveyed.reaction.js';
import { ChangeWebhookController } from './use-cases/manage-webhooks/change-webhook.controller.js';
import { MakeWebhookController } from './use-cases/manage-webhooks/make-webhook.controller.js';
import { ReadWebhooksController } from './use-cases/manage-webhooks/read-webhooks.controller.js';
import { WebhookDesk } from './use-cases/manage-webhooks/webhook-desk.js';
import { ReadInboxController } from './use-cases/read-inbox/read-inbox.controller.js';
import { ReadNoticeController } from './use-cases/read-notice/read-notice.controller.js';
import { SetContactController } from './use-cases/set-contact/set-contact.controller.js';
import { SendWebhook } from './webhooks/send-webhook.js';
import { Webhooks } from './webhooks/webhooks.js';

/** 通知: tells people and departments' systems what concerns them. It decides nothing about incidents. */
@Module({})
export class NotificationModule {}

export const notificationModule = (config: NotificationConfig): DynamicModule => ({
  module: NotificationModule,
  imports: [
    RuntimeModule.forDataService(config, {
      topics: ['incident.events.v1', 'incident.facts.v1', ...referenceTopics('catalogue', 'posts', 'units')],
      follower: CustodyFollower,
    }),
    ErasableModule.forRoot(config),
    CustodyModule.forFollower(notificationRules),
    ReferenceCopyModule.forRoot('catalogue', 'posts', 'units'),
  ],
  controllers: [
    ReadInboxController,
    ReadNoticeController,
    SetContactController,
    MakeWebhookController,
    ChangeWebhookController,
    ReadWebhooksController,
    TellUnitsWhenIncidentDispatched,
    TellUnitsWhenReturnRuled,
    TellLeadUnitWhenIncidentReworked,
    TellInspectorWhenInspectionAssigned,
    TellLeadUnitWhenIncidentUrged,
    TellReporterWhenIncidentClosed,
    TellUnitWhenIncidentSupervised,
    TellUnitAndChiefsWhenIncidentTelephoned,
    TellUnitAndChiefsWhenIncidentCarded,
    TellUnitAndChiefsWhenDeadlineBreached,
    TellUnitWhenIncidentReminded,
    TellWhoMayReopenWhenIncidentSurveyed,
    TellUnitsWhenIncidentReopened,
    TellWorkerWhenVerificationRequested,
    TellLevelAboveWhenExtensionRequested,
    TellLevelAboveWhenSuspensionRequested,
    TellWhoAskedWhenExtensionGiven,
    TellWhoAskedWhenExtensionDenied,
    TellWhoAskedWhenIncidentSuspended,
    TellWhoAskedWhenSuspensionDenied,
  ],
  providers: [
    { provide: NOTIFICATION_CONFIG, useValue: config },
    {
      provide: TEMPLATES,
      useValue: readTemplates(config.TEMPLATES_FILE ?? new URL('./templates.json', import.meta.url)),
    },
    { provide: CHANNELS, useValue: channelsOf(config) },
    InboxHints,
    Notices,
    Words,
    Tell,
    Contacts,
    Webhooks,
    WebhookDesk,
    SendWebhook,
    Deliveries,
    Deliver,
    ForgetOldNotices,
  ],
});
