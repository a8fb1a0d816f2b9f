// The same in a story whose events appear and whose figures count.
import './stage-scrolltrigger-bare.js';
import './scrolltrigger.js';
