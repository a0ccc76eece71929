package org.ftpra.adapter.management;

import java.util.List;
import java.util.function.Supplier;
import javax.management.ObjectName;
import org.ftpra.adapter.listener.DoorReport;
import org.ftpra.adapter.listener.Doors.Companion;
import org.ftpra.adapter.listener.Told;

/** The operator's MBean of one activation to which partners upload. Thread-safe. */
public final class ManagedUploads implements UploadsMXBean {

    private final Supplier<DoorReport> report;

    private ManagedUploads(Supplier<DoorReport> report) {
        this.report = report;
    }

    /** In the platform's MBean server, until the result is closed. A failure is logged: nothing else depends on it. */
    public static Companion.Opened register(Supplier<DoorReport> report) {
        DoorReport now = report.get();
        Runnable end = Registration.numbered(
                new ManagedUploads(report),
                "org.ftpra:type=Uploads,node=" + now.node() + ",name=" + ObjectName.quote(now.activation()));
        return end::run;
    }

    @Override
    public String getState() {
        return report.get().isClosing() ? "CLOSING" : "OPEN";
    }

    @Override
    public int getPort() {
        return report.get().port();
    }

    @Override
    public List<String> getDirectories() {
        return report.get().directories();
    }

    @Override
    public int getSessions() {
        return report.get().door().sessions();
    }

    @Override
    public long getFailedLogIns() {
        return report.get().door().failedLogIns();
    }

    @Override
    public long getSpoolUsed() {
        return report.get().door().spoolUsed();
    }

    @Override
    public long getSpoolMost() {
        return report.get().door().spoolMost();
    }

    @Override
    public List<RunningUpload> getRunning() {
        return report.get().door().running().stream()
                .<RunningUpload>map(Running::new)
                .toList();
    }

    @Override
    public List<UploadReply> getReplies() {
        return report.get().told().stream().<UploadReply>map(Reply::new).toList();
    }

    @Override
    public int getInFlight() {
        return report.get().uploads().inFlight();
    }

    @Override
    public int getWaiting() {
        return report.get().uploads().waiting();
    }

    @Override
    public long getTaken() {
        return report.get().uploads().taken();
    }

    @Override
    public long getAccepted() {
        return report.get().uploads().accepted();
    }

    @Override
    public long getKnown() {
        return report.get().uploads().known();
    }

    @Override
    public long getRefused() {
        return report.get().uploads().refused();
    }

    @Override
    public long getRolledBack() {
        return report.get().uploads().rolledBack();
    }

    @Override
    public long getDeadLettered() {
        return report.get().uploads().deadLettered();
    }

    private record Running(DoorReport.Running upload) implements RunningUpload {

        @Override
        public String getPath() {
            return upload.path();
        }

        @Override
        public String getPartner() {
            return upload.partner();
        }

        @Override
        public long getBytes() {
            return upload.bytes();
        }
    }

    private record Reply(Told told) implements UploadReply {

        @Override
        public String getTime() {
            return told.time().toString();
        }

        @Override
        public String getPath() {
            return told.path();
        }

        @Override
        public String getPartner() {
            return told.partner();
        }

        @Override
        public int getCode() {
            return told.code();
        }

        @Override
        public String getText() {
            return told.text();
        }

        @Override
        public boolean isSent() {
            return told.sent();
        }
    }
}
