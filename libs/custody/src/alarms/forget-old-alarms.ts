import { Injectable } from '@nestjs/common';
import { Database, forgetAged, HourlyForgetting } from '#database';
import { daysKept } from '#event-bus';

/**
 * Which alarms were given is kept as long as their events are (ADR 10), so that none is given twice; of an incident that
 * goes on, as long as it does. Events on Kafka and in the trail tell them for good.
 */
@Injectable()
export class ForgetOldAlarms extends HourlyForgetting {
  constructor(private readonly database: Database) {
    super();
  }

  async forget(): Promise<void> {
    const isOver = 'NOT EXISTS (SELECT FROM incident WHERE incident.incident_id = alarm.incident_id AND incident.open)';
    const isSilent = `NOT EXISTS (SELECT FROM deadline WHERE deadline.incident_id = alarm.incident_id
      AND deadline.next_alarm_at IS NOT NULL)`;
    await forgetAged(this.database, {
      ...{ table: 'alarm', column: 'fired_at', days: daysKept },
      only: `${isOver} AND ${isSilent}`,
    });
  }
}
