import { Injectable } from '@nestjs/common';

/** Milliseconds for which a replica that failed is left out. Then one request tries it, and the others wait for that. */
export const leftOutFor = 2_000;

/** Which replica of a service to ask: in turn, and those that failed a moment ago only when there is no other. */
@Injectable()
export class Replicas {
  private readonly leftOutUntil = new Map<string, number>();
  private turn = 0;

  /** The next to ask of those not asked yet; undefined when all have been. `now` in milliseconds of any clock. */
  next(urls: readonly string[], asked: ReadonlySet<string>, now = performance.now()): string | undefined {
    const left = urls.filter((url) => !asked.has(url));
    const well = left.filter((url) => (this.leftOutUntil.get(url) ?? 0) <= now);
    const among = well.length > 0 ? well : left;
    const url = among[this.turn++ % among.length];
    if (url !== undefined && this.leftOutUntil.has(url)) this.failed(url, now);
    return url;
  }

  /** It was away, hung up or stayed silent. */
  failed(url: string, now = performance.now()): void {
    this.leftOutUntil.set(url, now + leftOutFor);
  }

  answered(url: string): void {
    this.leftOutUntil.delete(url);
  }
}
