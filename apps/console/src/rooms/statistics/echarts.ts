import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

/** An empty chart in a frame. A module of its own: charts are large, and come when one is shown. */
export const chartOf = (frame: HTMLElement): EChartsType => init(frame);
