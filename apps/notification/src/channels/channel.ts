/** Where somebody can be reached. */
export interface Addresses {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  /** Their id in 企业微信. */
  readonly wecom?: string | undefined;
}

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** A way by which people are told beside their inbox. */
export interface Channel {
  readonly name: ChannelName;
  /** Which of a person's addresses it needs. */
  readonly address: keyof Addresses;
  /** Gives what the other side said. @throws NotDeliverable where trying again is no use, else whatever failed */
  send(address: string, letter: Letter): Promise<string>;
}

export const channelNames = ['email', 'sms', 'wecom'] as const;
export type ChannelName = (typeof channelNames)[number];

/** Nest injection token of the channels that are set up. */
export const CHANNELS = Symbol('Channels');

/** The other side said that this will never arrive. */
export class NotDeliverable extends Error {}

/** Milliseconds that the other side may take. */
export const patience = 10_000;
