import type { SharedKey } from '#access';
import { wait } from '#primitives';
import { answerFault, type AnswerFault, type Draw, drawsOf } from './faults.js';
import { type BookedOrder, type CallbackReceived, OrderBook } from './order-book.js';
import { sendUntilAnswered } from './send.js';

/** How a run goes. */
export interface RunSettings {
  readonly seed: string;
  /** The share of requests, either way, in which something goes wrong. */
  readonly faults: number;
  /** The share of callers that are dissatisfied the first time, for a cause in the unit's power. */
  readonly dissatisfied: number;
}

/** How often something happens of those orders to which it can. */
const shares = { urged: 0.08, changed: 0.1, withoutPosition: 0.04, unreached: 0.15, returnDenied: 0.5 } as const;

/**
 * The municipal platform (12345), as the county's counterpart: sends orders, takes callbacks, surveys callers, sends the
 * dissatisfied ones back, rules on returns. It keeps everything in memory.
 */
export class MunicipalPlatform {
  private readonly book = new OrderBook();
  private draw: Draw = drawsOf('');
  private settings: RunSettings = { seed: '', faults: 0, dissatisfied: 0 };
  private readonly attempts = new Map<string, number>();
  /** What it does by itself and has not finished. */
  private readonly underway = new Set<Promise<unknown>>();

  constructor(
    private readonly intakeUrl: string,
    private readonly key: SharedKey,
  ) {}

  get orders(): OrderBook {
    return this.book;
  }

  begin(settings: RunSettings): void {
    this.settings = settings;
    this.draw = drawsOf(settings.seed);
    this.book.beginRun();
  }

  /** Enters an order in the book and sends it to the county, with all that goes wrong on the way. */
  async order(content: BookedOrder['content']): Promise<{ status: number; body: unknown }> {
    const order = this.book.open(content);
    const { order_no: no } = content;
    if (this.draw('without position', no) < shares.withoutPosition) {
      const { lng: _lng, lat: _lat, ...nowhere } = content as Record<string, unknown>;
      const refused = await this.send('/hotline/orders', { ...nowhere, version: order.version });
      // Found on the map meanwhile: the next version says where.
      if (refused.status === 422) order.version++;
    }
    const answered = await this.sendVersion(order);
    if (order.state === 'SENDING') order.state = 'WITH_COUNTY';
    if (answered.status === 200 && this.draw('changed', no) < shares.changed) this.runAside(this.change(order));
    if (answered.status === 200 && this.draw('urged', no) < shares.urged) {
      this.runAside(this.send(`/hotline/orders/${no}/urges`, { urge_no: 'U1', text: '来电人再次询问，请尽快办理' }));
    }
    return answered;
  }

  /** What goes wrong with the answer to this callback, if anything does. */
  faultOf({ order_no, seq }: CallbackReceived): AnswerFault | undefined {
    const request = `${order_no} ${seq}`;
    const attempt = (this.attempts.get(request) ?? 0) + 1;
    this.attempts.set(request, attempt);
    return answerFault(this.draw, this.settings.faults, request, attempt);
  }

  /** Takes a callback, and does what it calls for. */
  receive(callback: CallbackReceived): void {
    const receipt = this.book.receive(callback);
    const order = this.book.find(callback.order_no);
    if (receipt !== 'TAKEN' || !order || order.isPlayedElsewhere) return;
    if (callback.kind === 'CLOSED') {
      order.state = 'TO_BE_SURVEYED';
      this.runAside(this.survey(order));
    }
    if (callback.kind === 'RETURN_REQUESTED' && callback.detail['by'] === 'COUNTY') this.runAside(this.rule(order));
    if (callback.kind === 'REDO' && order.state === 'SENT_BACK') order.state = 'WITH_COUNTY';
  }

  /** Resolves once nothing that it does by itself is left. */
  async settled(): Promise<void> {
    while (this.underway.size > 0) await Promise.all(this.underway);
  }

  /** 变更: two versions in a row, of which the later may arrive first. */
  private async change(order: BookedOrder): Promise<void> {
    const [earlier, later] = [order.version + 1, order.version + 2];
    order.version = later;
    const inTurn = this.draw('in turn', order.content.order_no) < 0.5 ? [earlier, later] : [later, earlier];
    for (const version of inTurn) await this.sendVersion(order, version);
  }

  /** 回访 */
  private async survey(order: BookedOrder): Promise<void> {
    const { order_no: no } = order.content;
    const isFirst = ++order.surveys === 1;
    const isUnreached = this.draw('unreached', no, order.surveys) < shares.unreached;
    const isSentBack = isFirst && !isUnreached && this.draw('dissatisfied', no) < this.settings.dissatisfied;
    const answers = isUnreached
      ? { reached: false }
      : isSentBack
        ? { ...reached, resolution: 'UNRESOLVED', satisfaction: 'DISSATISFIED', cause_within_power: true }
        : { ...reached, resolution: 'RESOLVED', satisfaction: 'SATISFIED' };
    if (isSentBack) order.state = 'SENT_BACK';
    const survey = { survey_no: `S${order.surveys}`, surveyed_at: new Date().toISOString(), ...answers };
    await this.send(`/hotline/orders/${no}/surveys`, survey);
    if (isSentBack) return;
    order.version++;
    await this.sendVersion(order, order.version, { completed_at: new Date().toISOString() });
    order.state = 'COMPLETED';
  }

  /** 退单审核: a return is denied once at the most. */
  private async rule(order: BookedOrder): Promise<void> {
    const isDenied = order.returns === 0 && this.draw('denied', order.content.order_no) < shares.returnDenied;
    order.version++;
    await this.sendVersion(order, order.version, { return_ruling: isDenied ? 'DENIED' : 'APPROVED' });
    if (isDenied) order.returns++;
    order.state = isDenied ? 'WITH_COUNTY' : 'RETURNED';
  }

  private async sendVersion(order: BookedOrder, version = order.version, more: object = {}) {
    const answered = await this.send('/hotline/orders', { ...order.content, version, ...more });
    const { number } = answered.body as { number?: string };
    if (answered.status === 200 && number !== undefined) order.numbers.add(number);
    return answered;
  }

  /** Sends, and now and then once more at the same time: the county's answer got lost, say. */
  private async send(path: string, body: object) {
    const isDoubled = this.draw('doubled', path, JSON.stringify(body)) < this.settings.faults;
    if (isDoubled) this.runAside(sendUntilAnswered({ intakeUrl: this.intakeUrl, key: this.key }, path, body));
    return sendUntilAnswered({ intakeUrl: this.intakeUrl, key: this.key }, path, body);
  }

  private runAside(work: Promise<unknown>): void {
    const settled = work.finally(() => this.underway.delete(settled));
    this.underway.add(settled);
  }
}

const reached = { reached: true, responded: true };

/** Longer than the county waits for an answer. */
export const silence = (): Promise<void> => wait(7_000);
