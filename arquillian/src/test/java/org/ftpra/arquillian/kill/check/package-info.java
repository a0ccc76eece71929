/** What must hold of each transaction after recovery, judged by files and rows alone. */
package org.ftpra.arquillian.kill.check;
