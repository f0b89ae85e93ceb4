import type { CostGuide } from '../types';
import { developmentGuide } from './cost-guide/development';
import { trainingGuide } from './cost-guide/training';

export const costGuide: CostGuide = { ...developmentGuide, ...trainingGuide };
