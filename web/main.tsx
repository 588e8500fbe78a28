import { createRoot } from 'react-dom/client';
import { Root } from './shell/root.tsx';
import './shell/styles/shell.css';
import './shell/styles/kit.css';

const place = document.getElementById('root');
if (place) createRoot(place).render(<Root />);
