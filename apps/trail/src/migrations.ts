import type { TableRights } from '#database';
import { runtimeMigrations } from '#service-runtime';
import { DeskStay1750000003601 } from './persistence/desk-stay.migration.js';
import { Entry1750000000201 } from './persistence/entry.migration.js';
import { ReceiptEntry1750000003502 } from './persistence/receipt-entry.migration.js';
import { Tree1750000002001 } from './persistence/tree.migration.js';

export const trailMigrations = [
  ...runtimeMigrations,
  Entry1750000000201,
  Tree1750000002001,
  ReceiptEntry1750000003502,
  DeskStay1750000003601,
];

/** The running trail adds and reads entries; change and removal are not among its rights. The desks are but an index. */
export const trailRights: TableRights = {
  entry: ['SELECT', 'INSERT'],
  subtree: ['SELECT', 'INSERT'],
  tree: ['SELECT', 'INSERT'],
  checkpoint: ['SELECT', 'INSERT'],
  cosignature: ['SELECT', 'INSERT'],
  log_key: ['SELECT', 'INSERT'],
  desk_stay: ['SELECT', 'INSERT', 'UPDATE'],
  desk_position: ['SELECT', 'UPDATE'],
};
