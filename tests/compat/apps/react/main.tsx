import 'duibi/react';
import type { DuibiChart, Shown } from 'duibi';
import { StrictMode, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

function App() {
  const chart = useRef<DuibiChart>(null);
  const [data, setData] = useState<object>();
  const [shown, setShown] = useState<Shown>();
  useEffect(() => { fetch('/data.json').then((response) => response.json()).then(setData); }, []);
  if (!data) return null;
  return (
    <>
      <output>{shown && `${shown.form}: ${chart.current?.rows().length}`}</output>
      <duibi-chart ref={chart} data={data} view="signed" lang="en" theme="dark" onduibi-ready={(event) => setShown(event.detail)}>
        <p>The table.</p>
      </duibi-chart>
    </>
  );
}

export const wrong = [
  // @ts-expect-error: there is no such form
  <duibi-chart key="a" form="pie" />,
  // @ts-expect-error: that is the detail of another event
  <duibi-chart key="b" onduibi-select={(event: CustomEvent<Shown>) => event.detail.form} />,
  // @ts-expect-error: an address is a text
  <duibi-chart key="c" src={1} />,
];

createRoot(document.querySelector('main')!).render(<StrictMode><App /></StrictMode>);
