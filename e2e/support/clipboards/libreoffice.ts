// What LibreOffice Calc puts on the clipboard: an HTML 3.2 page with sdval attributes, and tab-separated text.
export const libreOffice = {
  text: 'Search API\tapi\tsteady\t1200000\t3\nOCR pipeline\tbatch\tscheduled\t600000\t2\n',
  html: `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 3.2//EN"><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/><style type="text/css">body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Liberation Sans"; font-size:x-small }</style></head>
<body><table cellspacing="0" border="0"><colgroup span="5" width="85"></colgroup>
<tr><td height="17" align="left">Search API</td><td align="left">api</td><td align="left">steady</td><td align="right" sdval="1200000" sdnum="1033;">1200000</td><td align="right" sdval="3" sdnum="1033;">3</td></tr>
<tr><td height="17" align="left">OCR pipeline</td><td align="left">batch</td><td align="left">scheduled</td><td align="right" sdval="600000" sdnum="1033;">600000</td><td align="right" sdval="2" sdnum="1033;">2</td></tr>
</table></body></html>`,
} as const
