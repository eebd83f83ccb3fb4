import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import { rolesOf } from './databases.mjs';
import { plainEnv, serviceEnv } from './service-env.mjs';
import { services } from './services.mjs';
import { settingsFor } from './settings.mjs';

const compose = load(readFileSync(new URL('../../docker-compose.yml', import.meta.url), 'utf8'));
const settings = settingsFor({ data: '.data', portOffset: 0 });
const access = {
  adminUrl: 'postgres://admin@127.0.0.1/postgres',
  passwords: Object.fromEntries(rolesOf(services).map((role) => [role, 'x'])),
};
const servers = ['postgres', 'kafka', 'redis', 'prepare'];
const sorted = (names) => [...names].sort();

describe('docker-compose.yml', () => {
  it('has the services that npm start has', () =>
    expect(sorted(Object.keys(compose.services))).toEqual(sorted([...servers, ...services.map(({ name }) => name)])));

  it.each(services)('tells $name what npm start tells it', (service) => {
    // LOG_LEVEL has its default in the service; the plain environment is the image's.
    const left = new Set([...Object.keys(plainEnv()), 'LOG_LEVEL']);
    const wanted = Object.keys(serviceEnv(service, settings, access, 3000)).filter((name) => !left.has(name));
    expect(sorted(Object.keys(compose.services[service.name].environment))).toEqual(sorted(wanted));
  });
});
