import { spawnSync } from 'node:child_process';

/** One sync of the disk instead of thousands of files': a copy counts from when it would survive a power cut. */
export function syncDisk(folder) {
  const { status } = spawnSync('sync', process.platform === 'linux' ? ['-f', folder] : []);
  if (status !== 0) throw new Error(`the disk of ${folder} could not be synced`);
}
