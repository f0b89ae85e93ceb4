import { startGrid } from './univer';
const root = document.getElementById('root') as HTMLElement;
root.style.height = '100vh';
const grid = startGrid(root, 'ko', false);
grid.api.createWorkbook({ name: 'x' });
