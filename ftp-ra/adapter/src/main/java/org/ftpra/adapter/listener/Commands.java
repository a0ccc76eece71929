package org.ftpra.adapter.listener;

import java.util.List;
import org.apache.ftpserver.command.CommandFactory;
import org.apache.ftpserver.command.CommandFactoryFactory;
import org.ftpra.adapter.config.DoorSettings;

/** Which commands partners may give: the library's, and in the place of those that end in a delivery, our own. */
final class Commands {

    private static final List<String> LIBRARY = List.of(
            "ABOR", "CDUP", "CWD", "EPRT", "FEAT", "HELP", "LIST", "MDTM", "MLSD", "MLST", "MODE", "NLST", "NOOP",
            "OPTS", "PASS", "PBSZ", "PORT", "PROT", "PWD", "QUIT", "REIN", "REST", "RMD", "RNFR", "SIZE", "STRU",
            "SYST", "TYPE", "USER");

    private Commands() {}

    static CommandFactory of(Arrivals arrivals, DoorSettings settings, Offers offers) {
        CommandFactory library = new CommandFactoryFactory().createCommandFactory();
        CommandFactoryFactory ours = new CommandFactoryFactory();
        ours.setUseDefaultCommands(false);
        LIBRARY.forEach(name -> ours.addCommand(name, library.getCommand(name)));
        for (UploadCommand.Kind kind : UploadCommand.Kind.values()) {
            ours.addCommand(kind.name(), new UploadCommand(kind, arrivals));
        }
        ours.addCommand("RNTO", new RenameCommand(arrivals));
        ours.addCommand("DELE", new DeleteCommand(arrivals.spool()));
        ours.addCommand("MKD", new MakeDirectoryCommand());
        ours.addCommand("AUTH", new AuthCommand());
        ours.addCommand("EPSV", new ExtendedPassiveCommand(offers));
        ours.addCommand("PASV", new PassiveCommand(settings.dataChannels().externalAddresses(), offers));
        ours.addCommand("RETR", new RefusedCommand(550, "Files are taken here, and not given."));
        ours.addCommand("ALLO", new RefusedCommand(202, "Not needed here."));
        return ours.createCommandFactory();
    }
}
