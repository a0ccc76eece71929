package org.ftpra.arquillian.kill;

import java.util.List;
import java.util.Set;
import org.ftpra.arquillian.kill.check.Checker;
import org.ftpra.arquillian.kill.check.Evidence;
import org.ftpra.arquillian.kill.check.Finding;
import org.ftpra.arquillian.kill.load.Load;
import org.ftpra.arquillian.kill.load.Partner;
import org.ftpra.arquillian.kill.load.Site;

/**
 * One round's transactions and files. They are compared again after every later kill too: what was finished must stay so.
 *
 * @param number from 1
 * @param site where its files are
 * @param partner who takes some
 * @param load its transactions
 */
record Round(int number, Site site, Partner partner, Load load) implements AutoCloseable {

    List<Finding> check(Set<String> rows) {
        Partner.Look look = partner.look();
        Evidence evidence = new Evidence(rows, look.inbox(), look.taken(), load.initial());
        return Checker.check(load.changes(), load.told(), evidence);
    }

    @Override
    public void close() {
        partner.close();
    }
}
