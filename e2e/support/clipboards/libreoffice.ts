// Captured from LibreOffice Calc 7.4.7.2 on Debian 12 (the X selections UTF8_STRING and text/html after Ctrl+A, Ctrl+C on a sheet with
// grouped numbers, a cell of two lines, a formula and other scripts). Its text turns the line break inside a cell into a space.
export const libreOffice = {
  text: 'Search API\tapi\tsteady\t1,200,000\t3\nOCR pipeline\tbatch\tscheduled\t600,000\t2.5\nQuote "A" second line\tevent\tbursty\t2\t4\nGröße Ünïcode 検索\tcron\tscheduled\t-5\t1.5\n',
  html: `<!DOCTYPE html>

<html>
<head>
	
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
	<style type="text/css">
		body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"DejaVu Sans"; font-size:x-small }
		a.comment-indicator:hover + comment { background:#ffd; position:absolute; display:block; border:1px solid black; padding:0.5em;  } 
		a.comment-indicator { background:red; display:inline-block; border:1px solid black; width:0.5em; height:0.5em;  } 
		comment { display:none;  } 
	</style>
	
</head>

<body>
<table cellspacing="0" border="0">
	<colgroup span="5" width="89"></colgroup>
	<tr>
		<td height="18" align="left">Search API</td>
		<td align="left">api</td>
		<td align="left">steady</td>
		<td align="right" sdval="1200000" sdnum="1033;0;#,##0">1,200,000</td>
		<td align="right" sdval="3" sdnum="1033;">3</td>
	</tr>
	<tr>
		<td height="18" align="left">OCR pipeline</td>
		<td align="left">batch</td>
		<td align="left">scheduled</td>
		<td align="right" sdval="600000" sdnum="1033;0;#,##0">600,000</td>
		<td align="right" sdval="2.5" sdnum="1033;">2.5</td>
	</tr>
	<tr>
		<td height="34" align="left">Quote &quot;A&quot;<br>second line</td>
		<td align="left">event</td>
		<td align="left">bursty</td>
		<td align="right" sdval="2" sdnum="1033;">2</td>
		<td align="right" sdval="4" sdnum="1033;">4</td>
	</tr>
	<tr>
		<td height="18" align="left">Größe Ünïcode 検索</td>
		<td align="left">cron</td>
		<td align="left">scheduled</td>
		<td align="right" sdval="-5" sdnum="1033;">-5</td>
		<td align="right" sdval="1.5" sdnum="1033;">1.5</td>
	</tr>
</table>
</body>

</html>
`,
} as const
