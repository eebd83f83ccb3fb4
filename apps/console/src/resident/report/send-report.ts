import { ask, intake, newKey, Problem } from '../requests/platform.js';
import { newPass } from '../requests/pass.js';
import type { Draft } from './draft.js';
import { type ChosenPhoto, send } from './photos.js';

/** How far it is: the page says so. */
export type Progress = { readonly at: 'proving' | 'reporting' } | { readonly at: 'photos'; readonly sent: number };

/** What whoever reported is told. */
export interface Reported {
  readonly number: string;
  readonly receiptNumber: string;
  readonly followCode: string;
}

/** One report, sent until it got through: what was done before a failure is not done again. */
export class Sending {
  private readonly key = newKey();
  private pass: string | undefined;
  private readonly receipts = new Map<string, string>();

  /** @throws Problem */
  async send(draft: Draft, photos: readonly ChosenPhoto[], tell: (progress: Progress) => void): Promise<Reported> {
    try {
      return await this.attempt(draft, photos, tell);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'RESIDENT.PASS_INVALID') throw error;
      // It took too long: photos are good with the pass that they came with only.
      this.pass = undefined;
      this.receipts.clear();
      return await this.attempt(draft, photos, tell);
    }
  }

  private async attempt(
    draft: Draft,
    photos: readonly ChosenPhoto[],
    tell: (progress: Progress) => void,
  ): Promise<Reported> {
    tell({ at: 'proving' });
    const pass = (this.pass ??= await newPass());
    for (const [sent, photo] of photos.entries()) {
      tell({ at: 'photos', sent });
      if (!this.receipts.has(photo.id)) this.receipts.set(photo.id, await send(photo, pass));
    }
    tell({ at: 'reporting' });
    const body = bodyOf(
      draft,
      photos.map(({ id }) => this.receipts.get(id)!),
    );
    const headers = { 'Resident-Pass': pass, 'Idempotency-Key': this.key };
    const taken = await ask(intake.POST('/public/reports', { params: { header: headers }, headers, body }));
    return { number: taken.number, receiptNumber: taken.receiptNumber ?? '', followCode: taken.followCode ?? '' };
  }
}

export function bodyOf(draft: Draft, evidence: string[]) {
  const { place, confidential } = draft;
  const [text, address, name, phone] = [draft.text, draft.address, draft.name, draft.phone].map((one) => one.trim());
  return {
    ...(text && { text }),
    ...(address && { address }),
    ...(draft.subcategory && { subcategory: draft.subcategory }),
    ...(phone && { contact: { phone, confidential, ...(name && { name }) } }),
    point: { lng: place!.lng, lat: place!.lat },
    ...(place!.accuracy !== null && { accuracy: Math.round(place!.accuracy) }),
    evidence,
  };
}
