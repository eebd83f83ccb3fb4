import { join } from 'node:path';

/** What `npm run import-county` writes of a county, given by its six digits; the boundary is for tools that place points. */
export const countyFiles = (dataDir, county) => {
  const folder = join(dataDir, 'counties', county);
  return {
    folder,
    people: join(folder, 'people.json'),
    signIns: join(folder, 'sign-ins.json'),
    boundary: join(folder, 'boundary.geojson'),
  };
};

/** What the demo county's loaders write, and what the people who sign in need to know. */
export const demoFiles = (dataDir) => ({
  people: join(dataDir, 'demo-people.json'),
  signIns: join(dataDir, 'demo-sign-ins.json'),
  password: join(dataDir, 'demo-password'),
});
