export * from '../../sheet/remembered';
