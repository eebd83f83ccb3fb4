import { type DynamicModule, Module, type Provider, type Type } from '@nestjs/common';
import { BusStatisticsProbe } from './bus-statistics.js';
import { EventProcessor } from './consumer/event-processor.js';
import { ForgetOldEvents } from './forget-old-events.js';
import { INCIDENT_FOLLOWER, type IncidentFollower } from './consumer/incident-follower.js';
import { KafkaEventServer } from './consumer/kafka-event-server.js';
import { EVENT_BUS_SETTINGS, type EventBusSettings } from './kafka/kafka-settings.js';
import { MESSAGE_PROCESSOR, type MessageProcessor } from './consumer/message-processor.js';
import { OnRecord } from './outbox/on-record.js';
import { OutboxRelay } from './outbox/outbox-relay.js';
import { OutboxWake } from './outbox/outbox-wake.js';
import { DeadLetters } from './parking/resolve-dead-letter.js';
import { Unpark } from './parking/unpark.js';

@Module({})
export class EventBusModule {
  /**
   * `follower`: how the service follows incidents; leave it out where it doesn't. `processor`: what becomes of the
   * messages, where it is not the reactions.
   */
  static forRoot(
    settings: EventBusSettings,
    { follower, processor }: { follower?: Type<IncidentFollower>; processor?: Type<MessageProcessor> } = {},
  ): DynamicModule {
    const following: Provider[] = follower
      ? [follower, { provide: INCIDENT_FOLLOWER, useExisting: follower }]
      : [{ provide: INCIDENT_FOLLOWER, useValue: null }];
    return {
      module: EventBusModule,
      global: true,
      providers: [
        { provide: EVENT_BUS_SETTINGS, useValue: settings },
        ...following,
        OutboxWake,
        OutboxRelay,
        OnRecord,
        EventProcessor,
        ...(processor ? [processor] : []),
        { provide: MESSAGE_PROCESSOR, useExisting: processor ?? EventProcessor },
        Unpark,
        DeadLetters,
        KafkaEventServer,
        BusStatisticsProbe,
        ForgetOldEvents,
      ],
      exports: [
        EVENT_BUS_SETTINGS,
        ...(follower ? [follower] : []),
        OutboxWake,
        OutboxRelay,
        OnRecord,
        EventProcessor,
        Unpark,
        DeadLetters,
        KafkaEventServer,
        BusStatisticsProbe,
      ],
    };
  }
}
