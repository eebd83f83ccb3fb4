import { join } from 'node:path';

/** What the demo county's loaders write, and what the people who sign in need to know. */
export const demoFiles = (dataDir) => ({
  people: join(dataDir, 'demo-people.json'),
  signIns: join(dataDir, 'demo-sign-ins.json'),
  password: join(dataDir, 'demo-password'),
});
