import { type FeedAccess, SharedSocket } from '#live-client';
import { goodToken, session } from './session.js';

/** What live parts of a page get at the platform with: as whoever is signed in, under the post they act under now. */
export const liveAccess: FeedAccess = {
  baseUrl: '',
  token: goodToken,
  get actingPost() {
    return session.actingPost;
  },
};

/** The page’s one socket: the inbox and the room share it. */
export const pageSocket = new SharedSocket(liveAccess);
