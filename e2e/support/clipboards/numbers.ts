// What Numbers on a Mac puts on the clipboard for other programs: an HTML table, with no tab-separated text beside it.
export const numbers = {
  text: '',
  html: `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd"><html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><meta http-equiv="Content-Style-Type" content="text/css"><title></title><meta name="Generator" content="Cocoa HTML Writer"></head>
<body><table cellspacing="0" cellpadding="0" style="border-collapse: collapse"><tbody>
<tr><td valign="top"><p><span>Search API</span></p></td><td valign="top"><p><span>api</span></p></td><td valign="top"><p><span>steady</span></p></td><td valign="top"><p><span>1,200,000</span></p></td><td valign="top"><p><span>3</span></p></td></tr>
<tr><td valign="top"><p><span>OCR pipeline</span></p></td><td valign="top"><p><span>batch</span></p></td><td valign="top"><p><span>scheduled</span></p></td><td valign="top"><p><span>600,000</span></p></td><td valign="top"><p><span>2</span></p></td></tr>
</tbody></table></body></html>`,
} as const
