// A small picture of each chart form, on a grid of sixteen.
const PATHS = {
  bar: 'M2 2h12v3H2zM2 7h8v3H2zM2 12h5v3H2z',
  column: 'M2 8h3v7H2zM7 4h3v11H7zM12 1h3v14h-3z',
  stacked: 'M1 3h6v4H1zM8 3h4v4H8zM1 9h8v4H1zM10 9h5v4h-5z',
  'stacked-column': 'M3 1h4v6H3zM3 8h4v7H3zM9 4h4v3H9zM9 8h4v7H9z',
  percent: 'M1 3h9v4H1zM11 3h4v4h-4zM1 9h5v4H1zM7 9h8v4H7z',
  'percent-column': 'M3 1h4v9H3zM3 11h4v4H3zM9 1h4v5H9zM9 7h4v8H9z',
  bullet: 'M1 5h10v6H1zM13 2h2v12h-2z',
  dot: 'M2 3h4v4H2zM10 9h4v4h-4zM1 8h14v.6H1z',
  lollipop: 'M1 4h8v1H1zM8 2h5v5H8zM1 11h3v1H1zM4 9h5v5H4z',
  dumbbell: 'M1 6h4v4H1zM5 7.5h6v1H5zM11 6h4v4h-4z',
  slope: 'M1 12L14 3l1 1.4L2 13.4zM1 5l13 6-.6 1.3L.5 6.3z',
  scatter: 'M2 10h3v3H2zM6 5h3v3H6zM11 8h3v3h-3zM11 2h3v3h-3z',
  line: 'M1 12l4-5 4 3 6-8v2.6l-6 8-4-3-4 5z',
  area: 'M1 15V9l5-4 4 3 5-6v13z',
  matrix: 'M1 1h4v4H1zM6 1h4v4H6zM11 1h4v4h-4zM1 6h4v4H1zM11 6h4v4h-4zM1 11h4v4H1zM6 11h4v4H6z',
  waffle: 'M1 1h3v3H1zM5 1h3v3H5zM9 1h3v3H9zM1 5h3v3H1zM5 5h3v3H5zM9 5h3v3H9zM1 9h3v3H1zM5 9h3v3H5z',
  histogram: 'M1 10h3v5H1zM4.5 5h3v10h-3zM8 2h3v13H8zM11.5 8h3v7h-3z',
  box: 'M1 7.5h3v1H1zM4 4h8v8H4zM12 7.5h3v1h-3z',
};
const SVG = 'http://www.w3.org/2000/svg';

export function icon(form) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[form] ?? PATHS.bar);
  svg.append(path);
  return svg;
}
