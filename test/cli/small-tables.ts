/** A small match as text files: three lots of one SKU and one of another, and four returns. */
export const IMPORTS = [
  "Entry Number,Line,Import Date,SKU,HTS,Quantity,Unit,Entered Value,Base Duty,Section 301",
  "XZ9-4100210-1,1,2025-01-10,LAMP,9405.11.8010,100,NO,1000.00,39.00,250.00",
  "XZ9-4100210-1,2,2025-01-10,CORD,8544.42.9090,50,NO,200.00,5.20,",
  "XZ9-4100347-1,1,2025-03-15,LAMP,9405.11.8010,80,NO,880.00,34.32,220.00",
];

export const RETURNS = [
  "Return ID,SKU,Quantity,Unit,Date,Disposition,Reason,Used,Entry Number,Line,Proof",
  "R-1,LAMP,10,NO,2025-06-01,exported,unused,no,XZ9-4100210-1,1,AES X1",
  "R-2,CORD,5,NO,2025-06-02,exported,defective,no,,,B/L 7",
  "R-3,LAMP,4,NO,2025-06-03,exported,unused,no,,,AES X2",
  "R-4,CORD,2,NO,2025-06-04,restocked,unused,no,,,",
];

export const text = (lines: readonly string[]): string => `${lines.join("\n")}\n`;
