import { describe, expect, it } from '@jest/globals';
import { Malformed } from '#signed-note';
import { LogAtWork, submission } from '../../log-at-work.spec.js';
import { readAddCheckpoint } from './add-checkpoint.request.js';

/** c2sp.org/tlog-witness, "Example request body". */
const example = `old 20852014
PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
`;
const note = LogAtWork.of(3).note(3);
const hash = Buffer.alloc(32, 7);

describe('a request to add a checkpoint', () => {
  it('is read as the specification writes it', () => {
    const { old, proof, checkpoint } = readAddCheckpoint(example);
    expect({ old, size: checkpoint.size, origin: checkpoint.origin }).toEqual({
      old: 20852014,
      size: 20852163,
      origin: 'example.com/behind-the-sofa',
    });
    expect(proof.map((each) => each.toString('base64').slice(0, 4))).toEqual(['PlRN', 'jrJZ', '5+pK', '/6WV']);
  });

  it('may have no proof, and the longest', () => {
    expect(readAddCheckpoint(submission(0, [], note)).proof).toEqual([]);
    expect(readAddCheckpoint(submission(1, Array<Buffer>(63).fill(hash), note)).proof).toHaveLength(63);
  });

  it.each([
    ['nothing', ''],
    ['a checkpoint alone', note],
    ['no old line', `\n${note}`],
    ['another first line', example.replace('old', 'new')],
    ['two spaces', example.replace('old ', 'old  ')],
    ['a leading zero', example.replace('old 2', 'old 02')],
    ['a negative size', example.replace('old 2', 'old -2')],
    ['no size', example.replace('old 20852014', 'old ')],
    ['an old size beyond the new one', submission(4, [], note)],
    ['a short hash', example.replace('PlRN', '')],
    ['a hash in another alphabet', example.replace('/6WV', '_6WV')],
    ['two hashes in a line', example.replace('kaw=\n', 'kaw=')],
    ['more proof than any tree has', submission(1, Array<Buffer>(64).fill(hash), note)],
    ['no empty line', example.replace('\n\n', '\n')],
    ['an unsigned checkpoint', example.slice(0, example.indexOf('\n—'))],
    ['a note that is no checkpoint', example.replace('20852163', 'many')],
    ['CRLF', example.replaceAll('\n', '\r\n')],
  ])('that has %s is malformed', (_, body) => expect(() => readAddCheckpoint(body)).toThrow(Malformed));
});
