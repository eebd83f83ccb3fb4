import { type CustodyRules, type TransitionTable } from '#lifecycle';
import { type DynamicModule, Module } from '@nestjs/common';
import { CommandShell } from './command/command-shell.js';
import { ForgetOldAnswers } from './command/forget-old-answers.js';
import { CUSTODY_RULES, TRANSITIONS } from './custody-tokens.js';
import { Custody } from './custody.js';
import { DeclareTransitions } from './declare-transitions.js';
import { StepsAhead } from './incident/steps-ahead.js';
import { PassOnOpenWork } from './passing-on/pass-on-open-work.js';
import { ReadTextsController } from './free-text/read-texts.controller.js';
import { SideFacts } from './side-fact/side-facts.js';

const followsOnly: CustodyRules<object> = { initial: {}, evolve: (held) => held };

@Module({})
export class CustodyModule {
  /**
   * For a service that may have custody of incidents. Give the event bus the `CustodyFollower`, and the service copies
   * of grids and units, by which its open work passes on.
   */
  static forCustodian<S>(table: TransitionTable, rules: CustodyRules<S>): DynamicModule {
    return {
      module: CustodyModule,
      global: true,
      controllers: [ReadTextsController],
      providers: [
        { provide: TRANSITIONS, useValue: table },
        { provide: CUSTODY_RULES, useValue: rules },
        CommandShell,
        ForgetOldAnswers,
        StepsAhead,
        Custody,
        SideFacts,
        DeclareTransitions,
        PassOnOpenWork,
      ],
      exports: [TRANSITIONS, CUSTODY_RULES, CommandShell, StepsAhead, Custody, SideFacts],
    };
  }

  /** For a service that takes commands, follows incidents (for their scope, say), and never has custody. */
  static forFollower<S>(rules?: CustodyRules<S>): DynamicModule {
    return {
      module: CustodyModule,
      global: true,
      providers: [
        { provide: TRANSITIONS, useValue: null },
        { provide: CUSTODY_RULES, useValue: rules ?? followsOnly },
        CommandShell,
        ForgetOldAnswers,
      ],
      exports: [TRANSITIONS, CUSTODY_RULES, CommandShell],
    };
  }

  /** For a service that takes commands and knows no incidents. */
  static forCommands(): DynamicModule {
    return {
      module: CustodyModule,
      global: true,
      providers: [CommandShell, ForgetOldAnswers],
      exports: [CommandShell],
    };
  }
}
