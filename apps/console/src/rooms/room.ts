import type { RouteRecordRaw } from 'vue-router';
import type { Texts } from '../language/language.js';

/** A room of the console: what one role’s work needs on one screen. */
export interface Room {
  /** In addresses and as the name of its texts; `texts.room` is what the navigation calls it. */
  readonly name: string;
  readonly texts: Texts;
  /** Any of these permissions opens it. */
  readonly permissions: readonly string[];
  /** Only these roles, where the permissions are others’ as well. */
  readonly roles?: readonly string[];
  /** Paths of the outline of a 24×24 icon. */
  readonly icon: string;
  /** Below `/<name>`; the first is where the navigation leads. */
  readonly routes: readonly RouteRecordRaw[];
  /**
   * Stays as it is when the posts that open it are withdrawn while somebody works there: it says so itself, and what they
   * typed stays in sight.
   */
  readonly staysOpen?: boolean;
  /** Without the shell around it. */
  readonly bare?: boolean;
}
