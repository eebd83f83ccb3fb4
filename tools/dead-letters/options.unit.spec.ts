import { describe, expect, it } from '@jest/globals';
import { ArgumentFault } from '../platform-client/index.js';
import { readDeadLettersOptions } from './options.js';

const id = '019a0000-0000-7000-8000-000000000001';

describe('the command line of dead-letters', () => {
  it.each([
    [['list'], { verb: 'list' }],
    [['show', id], { verb: 'show', deadLetterId: id }],
    [['replay', id, '--service', 'casebook'], { verb: 'replay', deadLetterId: id }],
    [['skip', id], { verb: 'skip', deadLetterId: id }],
  ])('%j', (args, action) => expect(readDeadLettersOptions(args)).toMatchObject({ action }));

  it('asks every service that consumes, or the one that is named', () => {
    expect(readDeadLettersOptions(['list'])).toMatchObject({ services: expect.arrayContaining(['trail', 'intake']) });
    expect(readDeadLettersOptions(['list', '--service', 'trail'])).toMatchObject({ services: ['trail'] });
  });

  it.each([
    [[], 'Say list, show ID, replay ID or skip ID;'],
    [['delete', id], 'not "delete"'],
    [['replay'], 'replay needs the ID'],
    [['replay', '7'], '"7" is no ID'],
    [['list', id], 'list takes no argument'],
    [['skip', id, id], 'There is no argument'],
    [['list', '--service', 'gateway'], 'There is no service "gateway"'],
    [['list', '--all'], "Unknown option '--all'"],
  ])('%j is answered in one line', (args, line) => {
    expect(() => readDeadLettersOptions(args)).toThrow(ArgumentFault);
    expect(() => readDeadLettersOptions(args)).toThrow(line);
  });
});
