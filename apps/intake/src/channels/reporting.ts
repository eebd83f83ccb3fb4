import { Injectable } from '@nestjs/common';
import { type EvidenceRef, eventIdOf, newReceiptNumber } from '#contracts';
import { type PointAsSent, pointsOf } from '#datum';
import { beforehand, type CommandCall, type CommandTransaction, Custody, type TextRefs } from '#custody';
import type { Decision } from '#lifecycle';
import { EvidenceReceipts } from '#evidence-receipts';
import { Refused } from '#primitives';
import { Catalogue, Grids } from '#reference-copy';
import type { IncidentIntake } from '../domain/incident-intake.js';
import { refuse } from '../domain/intake.refusals.js';
import type { Place, ReportContext } from '../domain/report.js';
import { nextIncidentNumber } from '../persistence/next-incident-number.js';
import { Receipts } from '../persistence/receipts.js';
import type { ReportTaken } from './reports-incident.js';

/** What every channel's report brings. */
interface Reported<T> {
  readonly point: PointAsSent;
  readonly evidence: readonly string[];
  /** Whether there must be a photo among the evidence: papers alone do where somebody only sends them in. */
  readonly needsPhoto: boolean;
  readonly texts: T;
  /** 跟进码: what the channel tells beside the receipt number, to be repeated with it. */
  readonly followCode?: string;
  /** What the channel keeps beside the incident, in the same transaction. */
  readonly alongside?: (transaction: CommandTransaction, incidentId: string, receiptNumber: string) => Promise<void>;
}

type ReportTexts = { readonly text: string | undefined; readonly address?: string | undefined };

/** The way in that all channels share: receipts of files verified, point located, numbers drawn, incident begun. */
@Injectable()
export class Reporting {
  constructor(
    private readonly custody: Custody<IncidentIntake>,
    private readonly receipts: EvidenceReceipts,
    private readonly grids: Grids,
    private readonly catalogue: Catalogue,
    private readonly issued: Receipts,
  ) {}

  /** @throws Refused REPORT.OUTSIDE_COUNTY, ACCESS.OUT_OF_SCOPE, EVIDENCE.*, and what `decide` refuses */
  async report<T extends ReportTexts>(
    call: CommandCall,
    { point, evidence, needsPhoto, texts, followCode, alongside }: Reported<T>,
    decide: (context: ReportContext & { evidence: EvidenceRef[]; texts: TextRefs<T> }) => Decision,
  ): Promise<ReportTaken & { readonly followCode?: string | undefined }> {
    const place = await beforehand(this.locate(point));
    const { person } = call.who;
    const files = await beforehand(
      needsPhoto ? this.receipts.readWithPhoto(evidence, person) : this.receipts.read(evidence, person),
    );
    const receiptNumber = newReceiptNumber();
    const toldNow = [receiptNumber, followCode].filter(Boolean).join(' ');
    let sealing: Promise<string> | undefined;
    let sealed: string | undefined;
    const catalogue = await beforehand(this.catalogue.current());
    const taken = await this.custody.begin(
      call,
      () => place().grid,
      async ({ manager, at, texts: refs, rules, incidentId }) => {
        sealing = this.issued.seal(incidentId, toldNow);
        return decide({
          number: await nextIncidentNumber(manager, place().grid, at),
          place: place(),
          evidence: files(),
          catalogue: catalogue(),
          texts: refs,
          at,
          rules,
        });
      },
      {
        texts,
        eventId: eventIdOf(receiptNumber),
        alongside: async (transaction, incidentId) => {
          await this.issued.issue(transaction.manager, receiptNumber, incidentId, transaction.at);
          sealed = await sealing;
          await alongside?.(transaction, incidentId, receiptNumber);
        },
        answer: ({ held, scope }) => ({ number: held.number, receiptNumber: sealed!, grid: scope.grid }),
      },
    );
    const isRepeated = taken.receiptNumber !== sealed;
    const told = isRepeated ? await this.issued.open(taken.incidentId, taken.receiptNumber) : toldNow;
    const [number = null, code] = told?.split(' ') ?? [];
    return { ...taken, receiptNumber: number, ...(code && { followCode: code }) };
  }

  private async locate(sent: PointAsSent): Promise<Place> {
    const points = pointsOf(sent);
    const place = await this.grids.locate(points.point);
    if (!place) throw new Refused(refuse('REPORT.OUTSIDE_COUNTY'));
    return { ...points, ...place };
  }
}
