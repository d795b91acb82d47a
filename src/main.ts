import { mount } from 'svelte';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/print.css';
import { beijingClock } from './ui/app/clock';
import { forgetAnew } from './ui/app/open-anew';
import Start from './ui/app/Start.svelte';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');
mount(Start, { target, props: { page: window, clock: beijingClock } });
forgetAnew(window);
