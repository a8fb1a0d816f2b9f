// The same in a story whose events appear and whose figures count.
import './stage-scrollama-bare.js';
import './scrollama.js';
