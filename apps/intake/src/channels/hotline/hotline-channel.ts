import type { Provider, Type } from '@nestjs/common';
import type { MigrationClass } from '#database';
import { MachineNonce1750000004201 } from '#access';
import { DueCallbacks } from './calling-back/due-callbacks.js';
import { SendCallbacks } from './calling-back/send-callbacks.js';
import { type Hotline, HOTLINES } from './hotlines.js';
import { KnownOrders } from './known-order.js';
import { ListParkedController } from './list-parked/list-parked.controller.js';
import { Hotline1750000004202 } from './persistence/hotline.migration.js';
import { HotlineOrders } from './persistence/hotline-orders.js';
import { ReadOrdersController } from './read-orders/read-orders.controller.js';
import { ReconcileController } from './reconcile/reconcile.controller.js';
import { ReleaseCallbacksController } from './release-callbacks/release-callbacks.controller.js';
import { SurveyOrderController } from './survey-order/survey-order.controller.js';
import { OrderIntake } from './take-order/order-intake.js';
import { TakeOrderController } from './take-order/take-order.controller.js';
import { UrgeOrderController } from './urge-order/urge-order.controller.js';
import { WithdrawOrderController } from './withdraw-order/withdraw-order.controller.js';

/** 12345, both ways: what intake's module and migrations take of it. */
export const hotlineControllers: Type[] = [
  TakeOrderController,
  UrgeOrderController,
  WithdrawOrderController,
  SurveyOrderController,
  ReadOrdersController,
  ReconcileController,
  ListParkedController,
  ReleaseCallbacksController,
];

export const hotlineProviders = (hotlines: readonly Hotline[]): Provider[] => [
  { provide: HOTLINES, useValue: hotlines },
  HotlineOrders,
  KnownOrders,
  OrderIntake,
  DueCallbacks,
  SendCallbacks,
];

export const hotlineMigrations: MigrationClass[] = [MachineNonce1750000004201, Hotline1750000004202];
