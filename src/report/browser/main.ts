import 'katex/dist/katex.min.css';
import './report.css';
