import { type CustodyRules, type TransitionTable } from '#lifecycle';
import { type DynamicModule, Module, type Provider, type Type } from '@nestjs/common';
import { FireAlarms } from './alarms/fire-alarms.js';
import { ForgetOldAlarms } from './alarms/forget-old-alarms.js';
import { CommandShell } from './command/command-shell.js';
import { ForgetOldAnswers } from './command/forget-old-answers.js';
import { CUSTODY_RULES, TRANSITIONS } from './custody-tokens.js';
import { Custody } from './custody.js';
import { DeclareTransitions } from './declare-transitions.js';
import { StepsAhead } from './incident/steps-ahead.js';
import { PassOnOpenWork } from './passing-on/pass-on-open-work.js';
import { FreeTexts, TEXT_INDEX, type TextIndex } from './free-text/free-texts.js';
import { ReadTextsController } from './free-text/read-texts.controller.js';
import { RecordShown } from './shown/record-shown.js';
import { STEP_WATCH, type StepWatch } from './step-watch.js';
import { SideFacts } from './side-fact/side-facts.js';

const followsOnly: CustodyRules<object> = { initial: {}, evolve: (held) => held };

@Module({})
export class CustodyModule {
  /**
   * For a service that may have custody of incidents. Give the event bus the `CustodyFollower`, and the service copies
   * For a service that may have custody of incidents. Give the event bus the `CustodyFollower`, and the service copies
   * of grids and units, by which its open work passes on, and of time rules, by which its clocks start and ring, a
   * database of keys (`ErasableModule`) for its texts, and an alarm clock (`AlarmClockModule`) for its deadlines; `textIndex`
   * where texts can be searched; `stepWatch` where the service keeps something of its own with steps.
   */
  static forCustodian<S>(
    table: TransitionTable,
    rules: CustodyRules<S>,
    { textIndex, stepWatch }: { textIndex?: Type<TextIndex>; stepWatch?: Type<StepWatch> } = {},
  ): DynamicModule {
    const index: Provider[] = textIndex ? [textIndex, { provide: TEXT_INDEX, useExisting: textIndex }] : [];
    const watch: Provider[] = stepWatch ? [stepWatch, { provide: STEP_WATCH, useExisting: stepWatch }] : [];
    return {
      module: CustodyModule,
      global: true,
      controllers: [ReadTextsController],
      providers: [
        { provide: TRANSITIONS, useValue: table },
        { provide: CUSTODY_RULES, useValue: rules },
        CommandShell,
        ForgetOldAnswers,
        RecordShown,
        StepsAhead,
        ...index,
        ...watch,
        FreeTexts,
        Custody,
        SideFacts,
        DeclareTransitions,
        PassOnOpenWork,
        FireAlarms,
        ForgetOldAlarms,
      ],
      exports: [
        TRANSITIONS,
        CUSTODY_RULES,
        CommandShell,
        RecordShown,
        StepsAhead,
        ...(textIndex ? [textIndex] : []),
        ...(stepWatch ? [stepWatch, STEP_WATCH] : []),
        FreeTexts,
        Custody,
        SideFacts,
      ],
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
        RecordShown,
      ],
      exports: [TRANSITIONS, CUSTODY_RULES, CommandShell, RecordShown],
    };
  }

  /** For a service that takes commands and knows no incidents. */
  static forCommands(): DynamicModule {
    return {
      module: CustodyModule,
      global: true,
      providers: [CommandShell, ForgetOldAnswers, RecordShown],
      exports: [CommandShell, RecordShown],
    };
  }
}
