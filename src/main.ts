import { mount } from 'svelte';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/print.css';
import App from './ui/app/App.svelte';
import { beijingClock } from './ui/app/clock';
import { composeServices } from './ui/app/compose';
import { forgetAnew } from './ui/app/open-anew';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');
mount(App, { target, props: { services: composeServices(window, beijingClock) } });
forgetAnew(window);
