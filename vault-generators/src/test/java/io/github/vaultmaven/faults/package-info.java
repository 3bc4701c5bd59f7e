/** What breaks a load from outside: cuts, kills, full disks, dropped connections, a second load. A plain re-run heals it. */
package io.github.vaultmaven.faults;
