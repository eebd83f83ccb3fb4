import { Controller, Header, Post } from '@nestjs/common';
import { Public } from '#access';
import { lookUpReceipt, type LookUpReceipt, readReceiptNumber } from '#contracts';
import { Command } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/intake.refusals.js';
import { Receipts } from '../../persistence/receipts.js';

const receiptIssued = z
  .object({
    eventId: z.uuid().describe('The event of the report or call: made of the receipt number'),
    incidentId: z.uuid(),
    number: z.string().describe('受理编号 The incident’s number'),
    mergedInto: z
      .string()
      .nullable()
      .describe('主案 The number of the incident that it is handled with, where it is merged'),
    receivedAt: z.iso.datetime({ precision: 3 }),
  })
  .meta({ id: 'ReceiptIssued' });

@Controller('receipts/query')
export class LookUpReceiptController {
  constructor(private readonly receipts: Receipts) {}

  /**
   * What was received under a receipt number: the same for whoever knows it, and nothing about persons. RECEIPT.UNKNOWN
   * as well for what can't be one. Public: whoever reports has no account.
   */
  @Post()
  @Public()
  @Header('Cache-Control', 'no-store')
  @Answers(200, receiptIssued)
  @Refuses(refuse, 'RECEIPT.UNKNOWN')
  async lookUp(@Command(lookUpReceipt) { number }: LookUpReceipt): Promise<z.infer<typeof receiptIssued>> {
    const receiptNumber = readReceiptNumber(number);
    const issued = receiptNumber && (await this.receipts.find(receiptNumber));
    if (!issued) throw new Refused(refuse('RECEIPT.UNKNOWN'));
    return { ...issued, receivedAt: issued.receivedAt.toISOString() };
  }
}
