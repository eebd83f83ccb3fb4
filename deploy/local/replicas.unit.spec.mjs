import { describe, expect, it } from '@jest/globals';
import { serviceEnv } from './service-env.mjs';
import { settingsFor } from './settings.mjs';

const access = { adminUrl: 'postgres://admin@127.0.0.1/postgres', passwords: {} };
const portsOf = ({ processes }) => Object.fromEntries(processes.map(({ name, port }) => [name, port]));
const one = settingsFor({ data: '.data', portOffset: 0 });
const two = settingsFor({ data: '.data', portOffset: 500, replicas: 2 });
const envOf = (settings, name) => {
  const found = settings.processes.find((each) => each.name === name);
  return serviceEnv(found.service, settings, access, found.port);
};

describe('replicas', () => {
  it('of one: a process per service, and the gateway is at the address for people', () => {
    expect(portsOf(one)).toMatchObject({ identity: 24001, dispatch: 24005, gateway: 8080 });
    expect(one.processes).toHaveLength(one.services.length);
  });

  it('of two: every service and the gateway twice, the witness once, no port twice, and the address for people is nobody’s yet', () => {
    const ports = portsOf(two);
    expect(ports).toMatchObject({ dispatch: 24505, 'dispatch#2': 24605, gateway: 24599, 'gateway#2': 24699 });
    expect(new Set([...Object.values(ports), two.ports.gateway]).size).toBe(2 * two.services.length);
    expect(two.baseUrl).toBe('http://127.0.0.1:8580');
  });

  it('are told to the gateways, each of which listens for itself and believes the balancer', () => {
    const env = envOf(two, 'gateway#2');
    expect(env).toMatchObject({ PORT: '24699', TRUSTED_PROXIES: 'loopback' });
    expect(JSON.parse(env.ROUTES).dispatch).toEqual(['http://127.0.0.1:24505', 'http://127.0.0.1:24605']);
    expect(JSON.parse(env.ROUTES)).not.toHaveProperty('trail-witness');
    expect(envOf(one, 'gateway')).not.toHaveProperty('TRUSTED_PROXIES');
  });

  it('ask for keys at an address that any replica of identity answers', () => {
    expect(envOf(two, 'dispatch#2').IDENTITY_JWKS_URL).toBe('http://127.0.0.1:8580/api/identity/.well-known/jwks.json');
    expect(envOf(one, 'dispatch').IDENTITY_JWKS_URL).toBe('http://127.0.0.1:24001/.well-known/jwks.json');
  });
});
