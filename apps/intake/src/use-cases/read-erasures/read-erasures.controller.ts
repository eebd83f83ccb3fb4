import { Controller, Get, Header } from '@nestjs/common';
import { accessRefusals, Permission, type SignedIn, Who } from '#access';
import { erasureGround } from '#contracts';
import { IdParam } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { erasureStatuses } from '../../domain/erasure.js';
import { refuse } from '../../domain/intake.refusals.js';
import { areasOf } from '../../persistence/areas-of.js';
import { CallersToErase } from '../../persistence/callers-to-erase.js';
import { type ErasureRecord, Erasures } from '../../persistence/erasures.js';
import { incidentFor } from '../../persistence/incident-for.js';
import { LegalHolds } from '../../persistence/legal-holds.js';
import { erasedCaller, maskCaller, maskedCaller } from '../../persistence/masked-caller.js';
import { Reporters } from '../../persistence/reporters.js';

const time = z.iso.datetime();

const erasureShown = z
  .object({
    erasureId: z.uuid(),
    party: z.uuid(),
    incidentId: z.uuid(),
    ground: erasureGround,
    status: z.enum(erasureStatuses),
    requestedBy: z.uuid(),
    requestedAt: time,
    requestReason: z.uuid().nullable().describe('A text’s id'),
    ruledBy: z.uuid().nullable(),
    ruledAt: time.nullable(),
    rulingReason: z.uuid().nullable().describe('A text’s id'),
    finalOn: z.iso.date().nullable().describe('彻底清除日期 By then no backup holds it either'),
    carriedOutAt: time.nullable().describe('When intake destroyed its keys'),
  })
  .meta({ id: 'Erasure' });

const erasureList = z.object({ erasures: z.array(erasureShown) });

const erasureWithCallers = erasureShown.extend({
  callers: z
    .array(z.union([maskedCaller.extend({ incidentId: z.uuid() }), erasedCaller.extend({ incidentId: z.uuid() })]))
    .describe('Who would be erased now; nobody any more once they are'),
  held: z.array(z.uuid()).describe('法律保全 Incidents of theirs under legal hold'),
});

@Controller('erasures')
export class ReadErasuresController {
  constructor(
    private readonly database: Database,
    private readonly erasures: Erasures,
    private readonly callers: CallersToErase,
    private readonly holds: LegalHolds,
    private readonly reporters: Reporters,
  ) {}

  /** Erasures within one’s area: those that wait for a ruling first, then the latest; a hundred at the most. */
  @Get()
  @Permission('erasure.read')
  @Answers(200, erasureList)
  @Header('Cache-Control', 'no-store')
  async list(@Who() who: SignedIn): Promise<z.infer<typeof erasureList>> {
    const erasures = await this.erasures.list(areasOf(who, 'erasure.read'));
    return { erasures: erasures.map(shown) };
  }

  /** One erasure, with whom it would erase now, masked, and what is under legal hold. */
  @Get(':erasureId')
  @Permission('erasure.read')
  @Answers(200, erasureWithCallers)
  @Refuses(refuse, 'ERASURE.UNKNOWN')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  @Header('Cache-Control', 'no-store')
  async read(
    @Who() who: SignedIn,
    @IdParam('erasureId') erasureId: string,
  ): Promise<z.infer<typeof erasureWithCallers>> {
    const erasure = await this.erasures.find(erasureId);
    if (!erasure) throw new Refused(refuse('ERASURE.UNKNOWN'));
    const { manager } = this.database;
    await incidentFor(manager, who, 'erasure.read', erasure.incidentId);
    const toErase = await this.callers.of(manager, erasure);
    const parties = new Set(toErase.map(({ party }) => party));
    const incidentIds = [...new Set(toErase.map(({ incidentId }) => incidentId))];
    const callers = (await this.reporters.of(incidentIds)).filter(({ party }) => parties.has(party));
    return {
      ...shown(erasure),
      callers: callers.map((caller) => ({ ...maskCaller(caller), incidentId: caller.incidentId })),
      held: await this.holds.among(manager, incidentIds),
    };
  }
}

function shown(erasure: ErasureRecord): z.infer<typeof erasureShown> {
  const { requestedAt, ruledAt, carriedOutAt, others: _others, requestedFor: _requestedFor, ...as } = erasure;
  return {
    ...as,
    requestedAt: requestedAt.toISOString(),
    ruledAt: ruledAt?.toISOString() ?? null,
    carriedOutAt: carriedOutAt?.toISOString() ?? null,
  };
}
