namespace ChatBot.Catalogue.Activities.Schedules.Notation;

/// <summary>Ends the reading of one clause; the reader collects the fault and goes on with the next clause.</summary>
internal sealed class ScheduleFaultException(ScheduleFault fault) : Exception(fault.What)
{
    public ScheduleFault Fault { get; } = fault;
}
