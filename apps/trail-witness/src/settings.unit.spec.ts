import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { formatVerifierKey, newSignerKey } from '#signed-note';
import { readSettings, WrongSetting } from './settings.js';

const vkey = (name: string, type: 'ed25519' | 'cosignature/v1' = 'ed25519') =>
  formatVerifierKey(newSignerKey(name, type).verifier);
const [one, other] = [vkey('log.example/one'), vkey('log.example/other')];
const folder = mkdtempSync(join(tmpdir(), 'trail-witness-'));
afterAll(() => rmSync(folder, { recursive: true }));
const least = ['--name', 'witness.example/w1', '--log', one];

describe('the settings', () => {
  it('have defaults for all but the name and the logs', () =>
    expect(readSettings(least, {})).toMatchObject({
      directory: resolve('witness-data'),
      keyFile: resolve('witness-data/key'),
      host: '127.0.0.1',
      port: 8090,
      does: 'serve',
    }));

  it('come from the environment as well, and an option overrules it', () => {
    const environment = {
      WITNESS_NAME: 'w',
      WITNESS_LOGS: ` ${one}\n${other} `,
      WITNESS_DIR: '/a',
      PORT: '1',
      HOST: '::',
    };
    expect(readSettings([], environment)).toMatchObject({
      name: 'w',
      logs: [{ origin: 'log.example/one' }, { origin: 'log.example/other' }],
      directory: '/a',
      keyFile: '/a/key',
      port: 1,
      host: '::',
    });
    expect(readSettings(['--port', '2', '--log', other], environment)).toMatchObject({
      port: 2,
      logs: [{ origin: 'log.example/other' }],
    });
  });

  it('find logs in a policy file as well', () => {
    const file = join(folder, 'policy');
    writeFileSync(file, `log ${other}\nwitness w ${vkey('w', 'cosignature/v1')}\nquorum w\n`);
    const logs = [{ origin: 'log.example/one' }, { origin: 'log.example/other' }];
    expect(readSettings([...least, '--policy', file], {})).toMatchObject({ logs });
    expect(readSettings(['--name', 'w'], { WITNESS_POLICY_FILE: file })).toMatchObject({ logs: [logs[1]] });
    writeFileSync(file, 'log nobody\n');
    expect(() => readSettings([...least, '--policy', file], {})).toThrow('line 1');
    expect(() => readSettings([...least, '--policy', `${file}s`], {})).toThrow(WrongSetting);
  });

  it('take keys of one name for keys of one log', () => {
    const { logs } = readSettings([...least, '--log', vkey('log.example/one')], {});
    expect(logs).toMatchObject([{ origin: 'log.example/one', keys: [{}, {}] }]);
  });

  it.each([
    ['no name', ['--log', one], '--name'],
    ['no log', ['--name', 'w'], '--log'],
    ['a log’s key that is none', ['--name', 'w', '--log', 'x'], '"x"'],
    ['a witness’s key for a log’s', ['--name', 'w', '--log', vkey('w', 'cosignature/v1')], 'public key'],
    ['a port that is none', [...least, '--port', '65536'], '65536'],
    ['a port that is no number', [...least, '--port', 'http'], 'http'],
    ['an option that there isn’t', [...least, '--logs', one], '--logs'],
  ])('with %s are refused by name', (_, args, said) => {
    expect(() => readSettings(args, {})).toThrow(WrongSetting);
    expect(() => readSettings(args, {})).toThrow(said);
  });
});
