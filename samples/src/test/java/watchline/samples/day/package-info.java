/** Days of a watch from the frame to the telephone: who is told what, and when, by everything that runs in production but the relay. */
package watchline.samples.day;
