import { describe, expect, it } from '@jest/globals';
import { readDossierOptions } from './options.js';

const incident = '0192f7a0-1111-7000-8000-000000000001';

describe('the options of a dossier', () => {
  it('need an incident’s id and a directory', () => {
    expect(readDossierOptions(['--incident', incident, '--out', 'x'])).toMatchObject({ incident, out: 'x' });
    expect(() => readDossierOptions(['--out', 'x'])).toThrow('--incident ID and --out DIR are needed');
    expect(() => readDossierOptions(['--incident', incident])).toThrow('--incident ID and --out DIR are needed');
    expect(() => readDossierOptions(['--incident', '430211-20261009-000001', '--out', 'x'])).toThrow('not "430211-');
    expect(() => readDossierOptions(['--incident', incident, '--out', 'x', 'y'])).toThrow('no argument "y"');
    expect(readDossierOptions(['--help'])).toBe('help');
  });
});
