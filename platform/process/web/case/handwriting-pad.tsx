import { Button } from 'antd';
import { type PointerEvent, useRef, useState } from 'react';
import { type EditorProps, useUploads } from '#web/kit';

/** The pad in picture points: twice what a phone shows, so that strokes stay fine in print. */
const WIDTH = 1200;
const HEIGHT = 480;

/** 手写签批: a pad for finger, pen or mouse; what was written becomes a picture among the papers of the case. Typing stays possible for everybody. */
export function HandwritingPad({ id, value, onChange }: EditorProps<unknown>) {
  const [open, setOpen] = useState(false);
  const [written, setWritten] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { transfers, add } = useUploads('attachment', (file) => onChange?.(file.id));
  if (value) return <p role="status">手写签批已附上，随意见一并提交。</p>;
  if (!open)
    return (
      <Button id={id} onClick={() => setOpen(true)}>
        在屏幕上手写
      </Button>
    );
  const stroke = (event: PointerEvent<HTMLCanvasElement>) => {
    const pen = event.currentTarget.getContext('2d');
    if (!pen || (event.type === 'pointermove' && event.buttons === 0)) return;
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * WIDTH;
    const y = ((event.clientY - box.top) / box.height) * HEIGHT;
    if (event.type === 'pointerdown') {
      event.currentTarget.setPointerCapture(event.pointerId);
      Object.assign(pen, { lineWidth: 7, lineCap: 'round', lineJoin: 'round', strokeStyle: '#111' });
      pen.beginPath();
      pen.moveTo(x, y);
    }
    pen.lineTo(x, y);
    pen.stroke();
    setWritten(true);
  };
  const clear = () => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, WIDTH, HEIGHT);
    setWritten(false);
  };
  const take = () =>
    canvas.current?.toBlob((picture) => {
      if (picture) add([new File([picture], '手写签批.png', { type: 'image/png' })]);
    }, 'image/png');
  const busy = transfers.some(({ phase }) => phase !== 'failed');
  return (
    <div>
      <canvas
        ref={canvas}
        className="goa-pad"
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label="手写区"
        onPointerDown={stroke}
        onPointerMove={stroke}
      />
      <div className="goa-wrap">
        <Button id={id} type="primary" ghost disabled={!written} loading={busy} onClick={take}>
          用此手写
        </Button>
        <Button disabled={!written || busy} onClick={clear}>
          重写
        </Button>
        <Button disabled={busy} onClick={() => setOpen(false)}>
          不手写
        </Button>
      </div>
      {transfers.map(
        ({ key, message }) =>
          message && (
            <p key={key} role="alert">
              {message}
            </p>
          ),
      )}
    </div>
  );
}
