package org.ftpra.adapter.listener;

import java.util.List;

/**
 * How an activation stands to which partners upload, and the door that it may share with others.
 *
 * @param node whose it is
 * @param activation its name
 * @param port where partners come in
 * @param directories where they put files
 * @param isClosing whether it lets nobody in any more
 * @param door how the door stands
 * @param uploads what has become of uploads
 * @param told what partners were told last, the newest first
 */
public record DoorReport(
        String node,
        String activation,
        int port,
        List<String> directories,
        boolean isClosing,
        Door door,
        Uploads uploads,
        List<Told> told) {

    /**
     * How a door stands.
     *
     * @param sessions control channels
     * @param failedLogIns since it was opened
     * @param spoolUsed bytes
     * @param spoolMost bytes
     * @param running what is being received
     */
    public record Door(int sessions, long failedLogIns, long spoolUsed, long spoolMost, List<Running> running) {}

    /**
     * An upload that is being received.
     *
     * @param path where it is put
     * @param partner by whom
     * @param bytes that have come
     */
    public record Running(String path, String partner, long bytes) {}

    /**
     * What has become of uploads since the activation.
     *
     * @param inFlight those that are with a bean
     * @param waiting those that were acknowledged and are to be delivered
     * @param taken by beans
     * @param accepted acknowledged before their delivery
     * @param known acknowledged, for they were taken before
     * @param refused by beans, for good
     * @param rolledBack deliveries in vain
     * @param deadLettered acknowledged, and not delivered in the end
     */
    public record Uploads(
            int inFlight,
            int waiting,
            long taken,
            long accepted,
            long known,
            long refused,
            long rolledBack,
            long deadLettered) {}
}
