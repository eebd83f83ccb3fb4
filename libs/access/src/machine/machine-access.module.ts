import { type DynamicModule, Module } from '@nestjs/common';
import { MachineNonces } from './machine-nonces.js';
import { MACHINE_KEYS, type MachineKey, Machines } from './machines.js';

/** For a service to which other systems send signed requests, beside people. */
@Module({})
export class MachineAccessModule {
  static forRoot(keys: readonly MachineKey[]): DynamicModule {
    return {
      module: MachineAccessModule,
      global: true,
      providers: [{ provide: MACHINE_KEYS, useValue: keys }, MachineNonces, Machines],
      exports: [Machines],
    };
  }
}
