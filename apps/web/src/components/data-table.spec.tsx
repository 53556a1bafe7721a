import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { AnnouncerContext } from './announcer';
import { DataTable, type DataTableProps } from './data-table';

interface Promise3 {
  name: string;
  due: string | null;
  late: number | null;
}

const ROWS: Promise3[] = [
  { name: 'b upgrade', due: '2022-04-22', late: 91 },
  { name: 'A strategy', due: null, late: null },
  { name: '=C plan', due: '2021-12-31', late: 9 },
];

const COLUMNS: DataTableProps<Promise3>['columns'] = [
  { key: 'name', header: 'Promise', isRowHeader: true, cell: ({ name }) => name },
  { key: 'due', header: 'Due', cell: ({ due }) => <b>{due ?? 'No date'}</b>, sortBy: ({ due }) => due, copy: ({ due }) => due },
  { key: 'late', header: 'Late', cell: ({ late }) => (late === null ? '' : `${late} days`), sortBy: ({ late }) => late, copy: ({ late }) => late, copyHeader: 'Days late' },
  { key: 'picture', header: 'Trend', cell: () => <svg /> },
  { copyHeader: 'Letters', copy: ({ name }) => name.length },
];

function open(props: Partial<DataTableProps<Promise3>> = {}) {
  const say = jest.fn();
  const user = userEvent.setup();
  render(
    <AnnouncerContext value={{ say, takeFocus: () => false }}>
      <DataTable caption="Promises" columns={COLUMNS} rows={ROWS} rowKey={({ name }) => name} {...props} />
    </AnnouncerContext>,
  );
  return { say, user };
}

const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);
const header = (name: string) => screen.getByRole('columnheader', { name });

describe('sorting a table', () => {
  it.each([
    ['Promise', ['=C plan', 'A strategy', 'b upgrade'], ['b upgrade', 'A strategy', '=C plan']],
    ['Due', ['=C plan', 'b upgrade', 'A strategy'], ['b upgrade', '=C plan', 'A strategy']],
    ['Late', ['=C plan', 'b upgrade', 'A strategy'], ['b upgrade', '=C plan', 'A strategy']],
  ])('by %s goes up, down and back, and says so', async (column, up, down) => {
    const { user, say } = open();
    const given = ['b upgrade', 'A strategy', '=C plan'];
    expect(names()).toEqual(given);
    expect(header(column)).not.toHaveAttribute('aria-sort');

    await user.click(within(header(column)).getByRole('button', { name: column }));
    expect(names()).toEqual(up);
    expect(header(column)).toHaveAttribute('aria-sort', 'ascending');
    expect(say).toHaveBeenLastCalledWith(`Sorted by ${column}, ascending`);

    await user.keyboard('{Enter}');
    expect(names()).toEqual(down);
    expect(header(column)).toHaveAttribute('aria-sort', 'descending');
    expect(within(header(column)).getByRole('button')).toHaveFocus();

    await user.keyboard(' ');
    expect(names()).toEqual(given);
    expect(say).toHaveBeenLastCalledWith('In the order of the record');
  });

  it('is not offered where there is nothing to go by, or nothing to put in order', () => {
    open();
    expect(within(header('Trend')).queryByRole('button')).not.toBeInTheDocument();
    open({ caption: 'One', rows: ROWS.slice(0, 1) });
    expect(within(screen.getByRole('table', { name: 'One' })).queryByRole('button')).not.toBeInTheDocument();
  });

  it('lives in the address where the page keeps it there', async () => {
    const asked: (string | undefined)[] = [];
    function Page() {
      const [text, setText] = useState<string | undefined>('-due');
      const onChange = (next: string | undefined) => {
        asked.push(next);
        setText(next);
      };
      return <DataTable caption="Promises" columns={COLUMNS} rows={ROWS} rowKey={({ name }) => name} sort={{ text, onChange }} />;
    }
    const user = userEvent.setup();
    render(<Page />);
    expect(names()).toEqual(['b upgrade', '=C plan', 'A strategy']);
    await user.click(screen.getByRole('button', { name: 'Due' }));
    await user.click(screen.getByRole('button', { name: 'Late' }));
    expect(asked).toEqual([undefined, 'late']);
  });

  it('says that an order in the address is none, and does without', () => {
    open({ sort: { text: 'colour', onChange: () => undefined } });
    expect(screen.getByText(/asks for the order “colour”, which this table does not have/)).toBeVisible();
    expect(names()).toEqual(['b upgrade', 'A strategy', '=C plan']);
  });
});

describe('copying a table', () => {
  const TEXT = ['Promise\tDue\tDays late\tTrend\tLetters', "'=C plan\t2021-12-31\t9\t\t7", 'b upgrade\t2022-04-22\t91\t\t9', 'A strategy\t\t\t\t10'].join('\r\n');

  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'ClipboardItem');
    Reflect.deleteProperty(document, 'execCommand');
  });

  it('puts text and a plain table on the clipboard, as the rows stand now', async () => {
    const { user, say } = open();
    const { written } = clipboard();
    await user.click(screen.getByRole('button', { name: 'Late' }));
    await user.click(screen.getByRole('button', { name: /^Copy table.*Promises$/ }));
    expect(await screen.findByText('Copied 3 rows')).toBeVisible();
    expect(say).toHaveBeenLastCalledWith('Copied 3 rows');
    const [item] = written;
    expect(await read(item?.['text/plain'])).toBe(TEXT);
    const html = await read(item?.['text/html']);
    const table = new DOMParser().parseFromString(html, 'text/html');
    expect([...table.querySelectorAll('tbody tr:first-child td')].map((cell) => cell.textContent)).toEqual(["'=C plan", '2021-12-31', '9', '', '7']);
    expect(table.querySelector('button, a, svg')).toBeNull();
  });

  it('copies by the older way where there is no other', async () => {
    const { user } = open();
    const data: Record<string, string> = {};
    document.execCommand = () => {
      const event = Object.assign(new Event('copy', { cancelable: true }), { clipboardData: { setData: (type: string, text: string) => (data[type] = text) } });
      return document.dispatchEvent(event);
    };
    await user.click(screen.getByRole('button', { name: 'Late' }));
    await user.click(screen.getByRole('button', { name: /^Copy table/ }));
    expect(await screen.findByText('Copied 3 rows')).toBeVisible();
    expect(data['text/plain']).toBe(TEXT);
    expect(data['text/html']).toContain('<td>2021-12-31</td>');
  });

  it('says what to do where the browser allows neither', async () => {
    const { user } = open();
    document.execCommand = () => false;
    await user.click(screen.getByRole('button', { name: /^Copy table/ }));
    expect(await screen.findByText(/Select the table and copy it by hand/)).toBeVisible();
  });
});

function clipboard() {
  const written: Record<string, Blob>[] = [];
  class Item {
    constructor(readonly data: Record<string, Blob>) {}
  }
  Object.assign(globalThis, { ClipboardItem: Item });
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      write: ([item]: Item[]) => {
        if (item) written.push(item.data);
        return Promise.resolve();
      },
    },
  });
  return { written };
}

function read(blob: Blob | undefined): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.readAsText(blob ?? new Blob());
  });
}
